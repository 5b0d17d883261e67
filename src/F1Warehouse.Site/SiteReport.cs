namespace F1Warehouse.Site;

/// <summary>What was written.</summary>
/// <param name="ReleaseId">The release that the site shows.</param>
/// <param name="Index">The page to open.</param>
/// <param name="DataFiles">Data files, or parts of the one file.</param>
/// <param name="Bytes">All files together.</param>
public sealed record SiteReport(long ReleaseId, string Index, int DataFiles, long Bytes);
