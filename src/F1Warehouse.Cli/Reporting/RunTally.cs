using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Keeps what the closing report and an interruption have to tell.</summary>
internal sealed class RunTally : IPipelineObserver
{
    private readonly Lock gate = new();

    /// <summary>Rows loaded.</summary>
    public long Rows { get; private set; }

    /// <summary>The release that went live; null before.</summary>
    public long? Published { get; private set; }

    /// <summary>The release that is live and that the run would have made again; null = it had something to do.</summary>
    public long? Unchanged { get; private set; }

    /// <summary>What the verification found; null before.</summary>
    public VerificationRun? Verification { get; private set; }

    /// <summary>The release that was live when the publish began; null = none, or no publish began.</summary>
    public long? LiveBefore { get; private set; }

    /// <summary>Whether the release that went live is made-up data.</summary>
    public bool IsSynthetic { get; private set; }

    /// <summary>The stages that ended well, in their order.</summary>
    public List<StageFinished> Stages { get; } = [];

    public void On(PipelineEvent happened)
    {
        lock (gate)
        {
            switch (happened)
            {
                case DatasetLoaded loaded:
                    Rows += loaded.File.Rows;
                    break;
                case PublishBegun begun:
                    LiveBefore = begun.Live;
                    break;
                case ReleasePublished published:
                    (Published, IsSynthetic) = (published.ReleaseId, published.IsSynthetic);
                    break;
                case NothingToDo nothing:
                    Unchanged = nothing.ReleaseId;
                    break;
                case VerificationEnded ended:
                    Verification = ended.Run;
                    break;
                case StageFinished finished:
                    Stages.Add(finished);
                    break;
            }
        }
    }
}
