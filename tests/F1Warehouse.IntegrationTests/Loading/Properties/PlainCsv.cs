using System.Text;

namespace F1Warehouse.IntegrationTests.Loading.Properties;

/// <summary>
/// What an intact CSV file says, read character by character after RFC 4180 and nothing else: an implementation that
/// shares no line with the loader.
/// </summary>
internal static class PlainCsv
{
    public static List<List<string>> Read(byte[] file)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\ufeff');
        var records = new List<List<string>>();
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var character = i < text.Length ? text[i] : '\n';
            if (quoted && character == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (character == '"')
            {
                quoted = !quoted;
            }
            else if (quoted && i < text.Length)
            {
                field.Append(character);
            }
            else if (character is ',' or '\r' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (character != ',')
                {
                    records.Add(record);
                    record = [];
                }
            }
            else
            {
                field.Append(character);
            }
        }

        // A blank line is no record; so is what lies between CR and LF.
        records.RemoveAll(line => line is [""]);
        return records;
    }
}
