using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Planning;

/// <summary>What a run is asked for.</summary>
/// <param name="Source">A folder with the CSV files, or a zip of them.</param>
/// <param name="Without">Datasets that are left out.</param>
/// <param name="IsSynthetic">Whether it is the made-up sample.</param>
/// <param name="Exceptions">What the user accepts of what rules find in these files.</param>
/// <param name="Audit">How to verify.</param>
/// <param name="Publish">How to publish.</param>
public sealed record RunRequest(
    string Source, IReadOnlyCollection<Dataset> Without, bool IsSynthetic, IReadOnlyList<AcceptedFinding> Exceptions,
    VerificationSettings Audit, PublishSettings Publish)
{
    /// <summary>The files that it would load.</summary>
    public CsvSource Open() => CsvSource.Open(Source, Without);

    /// <summary>Everything that it accepts.</summary>
    public IEnumerable<AcceptedFinding> Accepted => [.. Exceptions, .. Audit.Accept.Select(acceptance => acceptance.ToFinding())];
}
