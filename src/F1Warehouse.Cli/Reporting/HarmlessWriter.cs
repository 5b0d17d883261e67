using System.Text;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Cli.Reporting;

/// <summary>
/// The one place that all text for people passes: whatever strangers wrote in it, a terminal does nothing but show it, and a line
/// that is longer than anybody reads is cut. The log has it in full length.
/// </summary>
internal sealed class HarmlessWriter(TextWriter target) : TextWriter
{
    // Characters. A connection string, a path or a message of ours has less.
    private const int LongestLine = 4_000;

    public override Encoding Encoding => target.Encoding;

    public override void Write(char value)
    {
        if (char.IsSurrogate(value))
        {
            // One half of a character, which says nothing by itself.
            target.Write(value);
            return;
        }

        target.Write(Excerpt.Lines(value.ToString()));
    }

    public override void Write(string? value) => target.Write(Excerpt.Lines(value ?? "", LongestLine));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void WriteLine() => target.WriteLine();

    public override void WriteLine(string? value) => target.WriteLine(Excerpt.Lines(value ?? "", LongestLine));

    public override void Flush() => target.Flush();
}
