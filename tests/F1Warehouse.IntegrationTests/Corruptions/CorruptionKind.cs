namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Whose work a corruption spoils.</summary>
internal enum CorruptionKind
{
    /// <summary>The sport's books in the files: verification fails.</summary>
    Sport,

    /// <summary>Our own, after the load or after the models: verification fails.</summary>
    Pipeline,

    /// <summary>The care of the source in what no figure depends on: a warning that names the row, and the release is published.</summary>
    Source,
}
