using System.Buffers;
using System.Text.Json;
using F1Warehouse.Site.Snapshots;

namespace F1Warehouse.Site.Contents;

/// <summary>JSON that is written here, and not by PostgreSQL.</summary>
internal static class JsonText
{
    public static ReadOnlyMemory<byte> Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>A property <c>result</c>: names of columns, their types, and rows of texts, as PostgreSQL writes them.</summary>
    public static void WriteResult(this Utf8JsonWriter writer, QueryResult result)
    {
        writer.WriteStartObject("result");
        writer.WriteTexts("names", result.Names);
        writer.WriteTexts("types", result.Types);
        writer.WriteRows("values", result.Rows);
        writer.WriteEndObject();
    }

    public static void WriteRows(this Utf8JsonWriter writer, string name, IEnumerable<IReadOnlyList<string?>> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteStartArray();
            foreach (var value in row)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
