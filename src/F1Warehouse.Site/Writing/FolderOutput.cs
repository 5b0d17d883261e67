using System.Buffers;
using System.Text;
using F1Warehouse.Site.Pages;

namespace F1Warehouse.Site.Writing;

/// <summary>A page, its program and looks, and a folder of data files: classic scripts, because a browser reads nothing else from disk.</summary>
internal sealed class FolderOutput : ISiteOutput
{
    private readonly string folder;
    private readonly SitePage page;
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);
    private long bytes;

    /// <param name="folder">An empty folder.</param>
    /// <param name="page">The page.</param>
    public FolderOutput(string folder, SitePage page)
    {
        (this.folder, this.page) = (folder, page);
        Directory.CreateDirectory(Path.Combine(folder, "data"));
    }

    public int DataFiles { get; private set; }

    public async Task AddAsync(string name, ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        DataName.Check(name);
        buffer.ResetWrittenCount();
        buffer.Write(Encoding.ASCII.GetBytes($"f1w(\"{name}\","));
        buffer.Write(json.Span);
        buffer.Write(");\n"u8);
        await using var file = new FileStream(
            Path.Combine(folder, "data", $"{name}.js"), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        await file.WriteAsync(buffer.WrittenMemory, cancellation);
        bytes += buffer.WrittenCount;
        DataFiles++;
    }

    public async Task<long> CompleteAsync(CancellationToken cancellation)
    {
        foreach (var (name, text) in page.Files)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), text, cancellation);
            bytes += new FileInfo(Path.Combine(folder, name)).Length;
        }

        return bytes;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
