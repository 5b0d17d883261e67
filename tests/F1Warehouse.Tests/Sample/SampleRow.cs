using System.Globalization;

namespace F1Warehouse.Tests.Sample;

/// <summary>A record of one of the sample's files, by header, as text.</summary>
internal sealed record SampleRow(IReadOnlyDictionary<string, string?> Fields)
{
    public string? this[string header] => Fields[header];

    public int RaceId => Int("raceId");

    public int Int(string header) => IntOrNull(header)!.Value;

    public int? IntOrNull(string header) => this[header] is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public decimal Decimal(string header) => decimal.Parse(this[header]!, CultureInfo.InvariantCulture);

    /// <summary>Milliseconds of a time such as <c>26.898</c>, <c>+1:27.452</c> or <c>1:05:07.547</c>.</summary>
    public int? ClockOrNull(string header) => this[header]?.TrimStart('+').Split(':')
        .Aggregate(0m, (sum, part) => (60 * sum) + decimal.Parse(part, CultureInfo.InvariantCulture)) is { } seconds
        ? (int)(1000 * seconds)
        : null;
}
