using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Counts what the stages do, for their summaries and for the closing report.</summary>
internal sealed class RunTally : IPipelineObserver
{
    private readonly Lock gate = new();
    private int scripts;
    private int files;
    private int checks;

    /// <summary>Rows loaded.</summary>
    public long Rows { get; private set; }

    /// <summary>The release that went live; null before.</summary>
    public ReleasePublished? Published { get; private set; }

    /// <summary>The stages that ended well, in their order.</summary>
    public List<StageFinished> Stages { get; } = [];

    public void On(PipelineEvent happened)
    {
        lock (gate)
        {
            switch (happened)
            {
                case StageStarted:
                    scripts = 0;
                    break;
                case DatasetLoaded loaded:
                    files++;
                    Rows += loaded.File.Rows;
                    break;
                case ScriptApplied:
                    scripts++;
                    break;
                case VerificationChecked:
                    checks++;
                    break;
                case ReleasePublished published:
                    Published = published;
                    break;
                case StageFinished finished:
                    Stages.Add(finished);
                    break;
            }
        }
    }

    /// <summary>What a stage that has just ended did, in a few words.</summary>
    public string Summarise(Stage stage)
    {
        lock (gate)
        {
            return stage switch
            {
                Stage.Migrate => scripts == 0 ? "nothing to do" : $"{Figures.Count(scripts, "script")} applied",
                Stage.Load => $"{Figures.Count(Rows)} rows in {Figures.Count(files, "table")}",
                Stage.Model => Figures.Count(scripts, "model"),
                Stage.Verify => $"{Figures.Count(checks, "rule")} checked, all hold",
                _ => Published is null ? "published" : $"release {Published.ReleaseId} is live, readers waited {Figures.Milliseconds(Published.ReadersBlocked)}",
            };
        }
    }
}
