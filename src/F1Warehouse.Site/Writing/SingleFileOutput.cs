using System.IO.Compression;
using System.Text;
using F1Warehouse.Site.Pages;

namespace F1Warehouse.Site.Writing;

/// <summary>Everything in one <c>index.html</c>: data files are compressed texts in it, which the page unpacks when it needs them.</summary>
internal sealed class SingleFileOutput : ISiteOutput
{
    private readonly FileStream file;
    private readonly StreamWriter writer;
    private readonly string after;
    private readonly MemoryStream packed = new();

    /// <param name="folder">An empty folder.</param>
    /// <param name="page">The page.</param>
    public SingleFileOutput(string folder, SitePage page)
    {
        Directory.CreateDirectory(folder);
        file = new FileStream(Path.Combine(folder, "index.html"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        (var before, after) = page.Parts;
        writer.Write(before);
    }

    public int DataFiles { get; private set; }

    public async Task AddAsync(string name, ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        packed.SetLength(0);
        await using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await deflate.WriteAsync(json, cancellation);
        }

        DataName.Check(name);
        await writer.WriteAsync($"<script type=\"text/plain\" id=\"data-{name}\">".AsMemory(), cancellation);
        await writer.WriteAsync(Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length).AsMemory(), cancellation);
        await writer.WriteAsync("</script>\n".AsMemory(), cancellation);
        DataFiles++;
    }

    public async Task<long> CompleteAsync(CancellationToken cancellation)
    {
        await writer.WriteAsync(after.AsMemory(), cancellation);
        await writer.FlushAsync(cancellation);
        return file.Length;
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await packed.DisposeAsync();
    }
}
