using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Cli.Connecting;

/// <summary>
/// Reads libpq's and our variables in a <c>.env</c> file: <c>NAME=value</c>, <c>export NAME='value'</c>, <c>NAME="value"</c>, with
/// comments. Lines of other tools are their affair. A <c>$</c> is a character, as in passwords, but in <c>${NAME}</c> outside of
/// single quotes, which stands for what an earlier line or the environment says.
/// </summary>
internal static partial class VariableFile
{
    /// <exception cref="ConfigurationException">The file cannot be read, or a line of ours is malformed.</exception>
    public static Dictionary<string, string> Read(string path)
    {
        var variables = new Dictionary<string, string>();
        if (!File.Exists(path))
        {
            return variables;
        }

        foreach (var (number, line) in Lines(path).Index())
        {
            if (Ours().IsMatch(line))
            {
                // The message does not repeat what stands there, which may be a password.
                var parts = Assignment().Match(line) is { Success: true } match
                    ? match.Groups
                    : throw new ConfigurationException($"{path} is malformed (line {number + 1}): expected NAME=value, the value with blanks or # in quotes.");
                variables[parts["name"].Value] = ValueOf(parts, variables);
            }
        }

        return variables;
    }

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path} cannot be read: {cause.Message}", cause);
        }
    }

    private static string ValueOf(GroupCollection parts, Dictionary<string, string> variables) =>
        parts["single"].Success ? parts["single"].Value
        : parts["double"].Success ? Filled(Escape().Replace(parts["double"].Value, "$1"), variables)
        : Filled(parts["bare"].Value, variables);

    private static string Filled(string value, Dictionary<string, string> variables) => Reference().Replace(value, reference =>
        variables.GetValueOrDefault(reference.Groups[1].Value) ?? Environment.GetEnvironmentVariable(reference.Groups[1].Value) ?? "");

    [GeneratedRegex(@"^\s*(export\s+)?(PG|F1W_)\w*\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    [GeneratedRegex(
        """
        ^\s*(export\s+)?(?<name>\w+)\s*=\s*
        ('(?<single>[^']*)'|"(?<double>(\\.|[^"\\])*)"|(?<bare>([^\s'"\#].*?)?))
        \s*((?<=[\s=])\#.*)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"\\(.)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\$\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
