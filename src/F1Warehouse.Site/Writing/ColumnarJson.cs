using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace F1Warehouse.Site.Writing;

/// <summary>
/// Writes JSON as the pages read it: an array of objects becomes <c>{"columns": […], "rows": [[…], …]}</c>, so that names are
/// said once; a list of whole numbers becomes <c>{"differences": […]}</c>, the first number and what each is more than the one
/// before, which is short and repeats itself; and whatever HTML or a script could take for its own (&lt; &gt; &amp; ' and line separators) is written as an escape.
/// Numbers stay as PostgreSQL wrote them.
/// </summary>
internal static class ColumnarJson
{
    // Letters of all scripts as they are; the encoder escapes what HTML knows in any case.
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    private static readonly JsonReaderOptions deep = new() { MaxDepth = 64 };

    private const int FewestDifferences = 4;

    public static void Write(ReadOnlySpan<byte> json, IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, options);
        var reader = new Utf8JsonReader(json, deep);
        reader.Read();
        WriteValue(ref reader, writer);
        writer.Flush();
    }

    private static void WriteValue(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    writer.WritePropertyName(reader.GetString()!);
                    reader.Read();
                    WriteValue(ref reader, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader, writer);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString());
                break;
            default:
                writer.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
                break;
        }
    }

    private static void WriteArray(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        reader.Read();
        if (WholeNumbersAhead(reader) is { Count: >= FewestDifferences } numbers)
        {
            WriteDifferences(numbers, writer);
            while (reader.TokenType != JsonTokenType.EndArray)
            {
                reader.Read();
            }

            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            writer.WriteStartArray();
            for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
            {
                WriteValue(ref reader, writer);
            }

            writer.WriteEndArray();
            return;
        }

        writer.WriteStartObject();
        writer.WriteStartArray("columns");
        foreach (var column in ColumnsAhead(reader))
        {
            writer.WriteStringValue(column);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rows");
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            WriteRow(ref reader, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            WriteValue(ref reader, writer);
        }

        writer.WriteEndArray();
    }

    private static void WriteDifferences(List<long> numbers, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("differences");
        var before = 0L;
        foreach (var number in numbers)
        {
            writer.WriteNumberValue(number - before);
            before = number;
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    // The readers are copies: they look ahead.
    private static List<long>? WholeNumbersAhead(Utf8JsonReader reader)
    {
        var numbers = new List<long>();
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private static List<string> ColumnsAhead(Utf8JsonReader reader)
    {
        var columns = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            columns.Add(reader.GetString()!);
            reader.Read();
            reader.Skip();
        }

        return columns;
    }
}
