using Microsoft.Win32.SafeHandles;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>A range of a file's bytes, read without a buffer of its own.</summary>
internal sealed class FilePart(string path, long start, long end) : ReadOnlyStream
{
    private readonly SafeFileHandle handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
    private long position = start;

    public override int Read(Span<byte> buffer)
    {
        var read = RandomAccess.Read(handle, buffer[..(int)Math.Min(buffer.Length, end - position)], position);
        position += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        handle.Dispose();
        base.Dispose(disposing);
    }
}
