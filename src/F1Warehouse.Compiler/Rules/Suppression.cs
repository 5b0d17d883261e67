using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Rules;

/// <summary>A comment <c>-- allow F1W0012: reason</c>, which silences a warning in its file.</summary>
/// <param name="Offset">Where it stands in the script.</param>
/// <param name="Code">The rule.</param>
/// <param name="Reason">Empty = none.</param>
internal sealed partial record Suppression(int Offset, string Code, string Reason)
{
    public static IEnumerable<Suppression> In(ScriptFile script) =>
        from token in SqlLexer.Read(script.Text)
        where token.Kind == SqlTokenKind.Comment
        let match = Allow().Match(token.In(script.Text).ToString())
        where match.Success
        select new Suppression(token.Offset, match.Groups["code"].Value, match.Groups["reason"].Value.Trim());

    [GeneratedRegex(@"^--\s*allow\s+(?<code>F1W\d+)\s*:?(?<reason>[^\r\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Allow();
}
