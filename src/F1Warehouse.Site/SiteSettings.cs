namespace F1Warehouse.Site;

/// <summary>What site to write, and where.</summary>
/// <param name="Output">The folder that it is written to; one that is there already is replaced when it holds a site.</param>
/// <param name="Bundle">The folder of the pages: <c>index.html</c>, <c>site.js</c>, <c>site.css</c>, as the front end's build leaves them.</param>
/// <param name="Questions">The folder of the analyses <c>*.sql</c>; null or missing = the site asks no questions.</param>
public sealed record SiteSettings(string Output, string Bundle, string? Questions)
{
    /// <summary>Whether pages and data are one file, <c>index.html</c>. Default: false.</summary>
    public bool SingleFile { get; init; }

    /// <summary>Whether the candidate is shown, in place of what is live. Default: false.</summary>
    public bool Candidate { get; init; }
}
