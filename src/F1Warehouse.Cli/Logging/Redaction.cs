using System.Text.RegularExpressions;

namespace F1Warehouse.Cli.Logging;

/// <summary>
/// Takes passwords out of text that is about to be shown or logged. No message of ours holds one; this is the net below
/// the messages of others, and below callers who put a connection string where another word belongs.
/// </summary>
internal static partial class Redaction
{
    // Most lines hold nothing of the kind, and regular expressions cost a short process more than all the rest of a line.
    public static string Of(string text) =>
        signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            ? InUri().Replace(InAssignment().Replace(text, "$1***"), "$1***@")
            : text;

    private static readonly string[] signs = ["pass", "pwd", "://"];

    [GeneratedRegex("""((?:password|passwd|passphrase|pwd|pass)\s*=\s*)("[^"]*"|'[^']*'|[^;&\s'"]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InAssignment();

    [GeneratedRegex("""(\w+://[^\s:/@]*:)[^\s/@]+@""", RegexOptions.CultureInvariant)]
    private static partial Regex InUri();
}
