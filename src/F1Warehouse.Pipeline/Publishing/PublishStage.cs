using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>
/// Makes the verified candidate the live warehouse. What is done, and what must be true for it, is said by the functions of
/// <c>f1_warehouse</c>; here they are called, on the session that holds the run lock, and their words passed on.
/// </summary>
public sealed class PublishStage(PipelineContext context, RunLock only, PublishSettings settings)
{
    /// <summary>What was written to the live release by hand, where the caller has looked; null = the stage looks.</summary>
    public IReadOnlyList<RowChange>? RowChanges { get; init; }

    /// <returns>The release that is now live.</returns>
    /// <exception cref="ConfigurationException">There is no verified candidate, or it is no longer what was verified.</exception>
    /// <exception cref="PublishBlockedException">
    /// Other people's objects, changes made by hand, a loss of rows, readers or older transactions stand in the way.
    /// </exception>
    public async Task<Release> RunAsync(CancellationToken cancellation)
    {
        var candidate = await new ReleaseLog(context.Database, context.Schemas)
            .RequireCandidateAsync(ReleaseState.Verified, Stage.Verify, cancellation);
        await ReleaseInputs.RecordAsync(
            context.Database, candidate.ReleaseId, Stage.Publish, [],
            new Dictionary<string, string> { [PublishSettings.KeepOption] = settings.Keep.ToString(CultureInfo.InvariantCulture) }, cancellation);
        await TellOfChangedRowsAsync(cancellation);
        await new SnapshotProbe(context).WaitAsync(settings.Patience, cancellation);
        await new Exchange(context, only).RunAsync(
            candidate,
            Statements.With(
                "call f1_warehouse.publish($1, coalesce($2, f1_warehouse.default_patience()), $3, $4, $5)",
                candidate.ReleaseId, Exchange.Interval(settings.Patience), settings.DiscardChanges, settings.AllowLoss, settings.Keep),
            settings.Keep,
            cancellation);
        return candidate;
    }

    // They are about to be replaced, which is what a publish is for; but somebody may be surprised.
    private async Task TellOfChangedRowsAsync(CancellationToken cancellation)
    {
        foreach (var change in RowChanges ?? await ReleaseRefusal.ExplainAsync(() => RowChange.ReadAsync(context.Database, context.Schemas.BaseName, "", cancellation)))
        {
            context.Observer.On(new Notice(NoticeLevel.Warning, $"the live release was written to by hand, and what was written is replaced: {change.Description}"));
        }
    }
}
