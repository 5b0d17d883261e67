using System.IO.Compression;
using System.Text;
using System.Text.Json;
using F1Warehouse.Site.Pages;

namespace F1Warehouse.Site.Writing;

/// <summary>
/// Everything in one <c>index.html</c>: data files are packed by the dozen into compressed texts, because small ones repeat one
/// another; the page unpacks what it needs. The last text says which pack holds which file.
/// </summary>
internal sealed class SingleFileOutput : ISiteOutput
{
    // Small enough to be unpacked in a blink, large enough that what files share is said once.
    private const int PackedBytes = 600_000;

    private readonly FileStream file;
    private readonly StreamWriter writer;
    private readonly string after;
    private readonly MemoryStream pack = new();
    private readonly MemoryStream packed = new();
    private readonly Dictionary<string, int> places = [];
    private int packs;

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

    public int DataFiles => places.Count;

    public async Task AddAsync(string name, ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        DataName.Check(name);
        places.Add(name, packs);
        pack.Write(Encoding.ASCII.GetBytes($"{(pack.Length == 0 ? "{" : ",")}\"{name}\":"));
        pack.Write(json.Span);
        if (pack.Length >= PackedBytes)
        {
            await EndPackAsync(cancellation);
        }
    }

    public async Task<long> CompleteAsync(CancellationToken cancellation)
    {
        if (pack.Length > 0)
        {
            await EndPackAsync(cancellation);
        }

        using (var json = new Utf8JsonWriter(pack))
        {
            json.WriteStartObject();
            foreach (var (name, place) in places)
            {
                json.WriteNumber(name, place);
            }

            json.WriteEndObject();
        }

        await WriteAsync("index", cancellation);
        await writer.WriteAsync(after.AsMemory(), cancellation);
        await writer.FlushAsync(cancellation);
        return file.Length;
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        await pack.DisposeAsync();
        await packed.DisposeAsync();
    }

    private async Task EndPackAsync(CancellationToken cancellation)
    {
        pack.WriteByte((byte)'}');
        await WriteAsync(packs.ToString(System.Globalization.CultureInfo.InvariantCulture), cancellation);
        packs++;
    }

    private async Task WriteAsync(string id, CancellationToken cancellation)
    {
        packed.SetLength(0);
        await using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await deflate.WriteAsync(pack.GetBuffer().AsMemory(0, (int)pack.Length), cancellation);
        }

        pack.SetLength(0);
        await writer.WriteAsync($"<script type=\"text/plain\" id=\"data-{id}\">".AsMemory(), cancellation);
        await writer.WriteAsync(Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length).AsMemory(), cancellation);
        await writer.WriteAsync("</script>\n".AsMemory(), cancellation);
    }
}
