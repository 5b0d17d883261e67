using System.Text;

namespace F1Warehouse.Pipeline.Scripts.Seeds;

/// <summary>
/// A CSV text that was written by hand and fits into memory, with the place of every field, so that whoever wrote it is led there.
/// The files of the data set are the loader's.
/// </summary>
internal static class CsvText
{
    /// <summary>The records of a text with commas and double quotes; blank lines are none.</summary>
    public static IEnumerable<CsvLine> Read(string text)
    {
        var at = 0;
        var line = 1;
        while (at < text.Length)
        {
            var first = line;
            var start = at;
            var fields = new List<CsvField>();
            var isClosed = true;
            do
            {
                var begin = at;
                var value = new StringBuilder();
                var isQuoted = false;
                for (; at < text.Length && (isQuoted || text[at] is not (',' or '\n')); at++)
                {
                    if (text[at] != '"')
                    {
                        line += text[at] == '\n' ? 1 : 0;
                        value.Append(text[at]);
                    }
                    else if (isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                    {
                        value.Append(text[at++]);
                    }
                    else
                    {
                        isQuoted = !isQuoted;
                    }
                }

                isClosed &= !isQuoted;
                var isLast = at == text.Length || text[at] == '\n';
                fields.Add(new CsvField(isLast ? value.ToString().TrimEnd('\r') : value.ToString(), begin));
            }
            while (at < text.Length && text[at++] == ',');

            var isBlank = text.AsSpan(start, at - start).IsWhiteSpace();
            if (!isBlank)
            {
                yield return new CsvLine(first, line, fields, isClosed);
            }

            line++;
        }
    }
}
