using F1Warehouse.Pipeline.Publishing;

namespace F1Warehouse.Cli.Reporting;

/// <summary>What was done by hand to the live release, and what the next publish makes of it.</summary>
internal static class ChangesReport
{
    public static IEnumerable<string> Write(LiveChanges changes) =>
    [
        .. Part("stops the next publish:", changes.Stopping),
        .. Part("carried over by the next publish:", changes.Carried),
        .. Part("made again by the next publish:", changes.Views),
        .. Part("replaced by the next publish:", changes.Rows),
    ];

    private static IEnumerable<string> Part(string title, IReadOnlyList<string> lines) =>
        lines.Count == 0 ? [] : [title, .. lines.Select(line => $"  {line}")];
}
