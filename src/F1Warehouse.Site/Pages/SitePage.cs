using System.Security.Cryptography;
using System.Text;

namespace F1Warehouse.Site.Pages;

/// <summary>The page of a site: the bundle's, with its title and the policy of what it may load.</summary>
/// <param name="bundle">The pages.</param>
internal sealed class SitePage(SiteBundle bundle)
{
    // What the bundle's index.html has in places of ours.
    private const string Policy = "<!--policy-->";
    private const string Style = "<!--style-->";
    private const string Script = "<!--script-->";

    /// <summary>The files of a site whose data lie beside it.</summary>
    public IReadOnlyList<(string Name, string Text)> Files =>
    [
        ("index.html", Filled("'self'", "<link rel=\"stylesheet\" href=\"site.css\">", "<script src=\"site.js\"></script>")),
        ("site.js", bundle.Script),
        ("site.css", bundle.Style),
    ];

    /// <summary>The page up to where the data stand, and what follows them: all in one file.</summary>
    public (string Before, string After) Parts
    {
        get
        {
            // A browser compares the script with this hash, with the line ends that it reads.
            var script = bundle.Script.ReplaceLineEndings("\n").Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
            var page = Filled($"'sha256-{hash}'", $"<style>{bundle.Style}</style>", Script);
            var at = page.IndexOf(Script, StringComparison.Ordinal);
            return (page[..at], $"<script>{script}</script>{page[(at + Script.Length)..]}");
        }
    }

    // Charts set styles of their own on what they draw; nothing else comes from outside of the site, and nothing is sent anywhere.
    private string Filled(string scripts, string style, string script) => bundle.Page
        .Replace(Policy, $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">", StringComparison.Ordinal)
        .Replace(Style, style, StringComparison.Ordinal)
        .Replace(Script, script, StringComparison.Ordinal);
}
