using System.CommandLine.Parsing;
using System.Globalization;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Times as people write them: <c>90</c> and <c>90s</c> are seconds, <c>2m</c> minutes, <c>1h</c> hours, <c>7d</c> days.</summary>
internal static class Durations
{
    public const string Expected = "expected a time as 90s, 2m or 1h";

    /// <summary>The longest age of a release that is worth a question.</summary>
    public static TimeSpan TenYears { get; } = TimeSpan.FromDays(3653);

    /// <summary>Up to a day: longer waits nobody, and PostgreSQL's intervals and .NET's timers both can take it.</summary>
    public static TimeSpan? Parse(string text) => Parse(text, TimeSpan.FromDays(1));

    public static TimeSpan? Parse(string text, TimeSpan longest)
    {
        var unit = text.Length > 0 ? text[^1] : ' ';
        var seconds = unit switch { 'd' => 86_400, 'h' => 3600, 'm' => 60, 's' => 1, _ => char.IsAsciiDigit(unit) ? 1 : 0 };
        var number = char.IsAsciiDigit(unit) ? text : text[..Math.Max(0, text.Length - 1)];
        return seconds > 0 && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && (long)count * seconds <= longest.TotalSeconds
            ? TimeSpan.FromSeconds((long)count * seconds)
            : null;
    }

    /// <summary>The value of an option; an error of the command line where it is no time.</summary>
    public static TimeSpan? Read(ArgumentResult result, string option)
    {
        if (Parse(result.Tokens[0].Value) is { } duration)
        {
            return duration;
        }

        result.AddError($"{option} {result.Tokens[0].Value}: {Expected}, of at most a day.");
        return null;
    }
}
