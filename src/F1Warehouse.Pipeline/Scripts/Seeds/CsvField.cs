namespace F1Warehouse.Pipeline.Scripts.Seeds;

/// <summary>A field of a small CSV text.</summary>
/// <param name="Text">Its value, without quotes.</param>
/// <param name="Offset">Where it begins in the text, its quote included.</param>
internal sealed record CsvField(string Text, int Offset);
