using System.Text;

namespace F1Warehouse.Cli.Reporting;

/// <summary>
/// Writes until the other end is gone (closed, a full disk, a lost terminal), then drops what comes: that nobody reads
/// the progress is no reason to fail a run, and there is nobody left to be told. The log is kept elsewhere.
/// </summary>
internal sealed class DetachableWriter(TextWriter target) : TextWriter
{
    /// <summary>Whether something was dropped.</summary>
    public bool IsDetached { get; private set; }

    public override Encoding Encoding => target.Encoding;

    public override void Write(char value) => Attempt(() => target.Write(value));

    public override void Write(string? value) => Attempt(() => target.Write(value));

    public override void Write(char[] buffer, int index, int count) => Attempt(() => target.Write(buffer, index, count));

    public override void WriteLine(string? value) => Attempt(() => target.WriteLine(value));

    public override void Flush() => Attempt(target.Flush);

    private void Attempt(Action write)
    {
        if (IsDetached)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            IsDetached = true;
        }
    }
}
