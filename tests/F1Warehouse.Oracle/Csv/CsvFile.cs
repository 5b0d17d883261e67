using System.Text;

namespace F1Warehouse.Oracle.Csv;

/// <summary>A CSV file with a header line, read character by character after RFC 4180.</summary>
/// <param name="Columns">The names of the header line.</param>
/// <param name="Rows">The lines below it; one may be shorter than the header.</param>
public sealed record CsvFile(IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    /// <summary>Reads a file; one that is not there has no rows.</summary>
    public static CsvFile Read(string path)
    {
        if (!File.Exists(path))
        {
            return new CsvFile([], []);
        }

        var lines = Split(File.ReadAllText(path, Encoding.UTF8));
        return new CsvFile(lines[0], lines[1..]);
    }

    /// <summary>Writes the file anew, as the data set writes it: texts with special characters in quotes.</summary>
    public void Write(string path)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        foreach (var line in Rows.Prepend([.. Columns]))
        {
            writer.WriteLine(string.Join(',', line.Select(Quoted)));
        }
    }

    /// <summary>The rows by the names of their columns.</summary>
    public IEnumerable<CsvRow> Named()
    {
        var fields = Columns.Select((column, index) => (column, index)).ToDictionary(column => column.column, column => column.index);
        return Rows.Select(values => new CsvRow(fields, values));
    }

    private static string Quoted(string value) =>
        value.AsSpan().IndexOfAny("\",\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static List<string[]> Split(string text)
    {
        var lines = new List<string[]>();
        var line = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when isQuoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append(text[i++]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    EndField();
                    break;
                case '\n' when !isQuoted:
                    EndLine();
                    break;
                case '\r' when !isQuoted:
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        EndLine();
        return lines;

        void EndField()
        {
            line.Add(field.ToString());
            field.Clear();
        }

        void EndLine()
        {
            if (line.Count > 0 || field.Length > 0)
            {
                EndField();
                lines.Add([.. line]);
                line.Clear();
            }
        }
    }
}
