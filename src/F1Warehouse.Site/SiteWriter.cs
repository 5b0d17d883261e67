using System.Buffers;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Site.Contents;
using F1Warehouse.Site.Pages;
using F1Warehouse.Site.Snapshots;
using F1Warehouse.Site.Writing;

namespace F1Warehouse.Site;

/// <summary>Writes the site of a warehouse: pages, and beside them data of one snapshot of the database.</summary>
/// <param name="context">The warehouse.</param>
/// <param name="settings">What to write, and where.</param>
public sealed class SiteWriter(PipelineContext context, SiteSettings settings)
{
    /// <exception cref="ConfigurationException">There is no such release, no front end, or the folder cannot be written.</exception>
    public async Task<SiteReport> WriteAsync(CancellationToken cancellation)
    {
        var page = new SitePage(SiteBundle.Open(settings.Bundle));
        using var folder = new SiteFolder(settings.Output);
        await using var snapshot = await WarehouseSnapshot.OpenAsync(context, settings.Candidate, cancellation);
        await using var beside = await snapshot.BesideAsync(context, cancellation);
        int dataFiles;
        long bytes;
        await using (ISiteOutput output = settings.SingleFile ? new SingleFileOutput(folder.Scratch, page) : new FolderOutput(folder.Scratch, page))
        {
            // The races are as much work as all the rest. In one file they stand together, because what is alike packs well.
            using var turn = new SemaphoreSlim(1);
            var races = AddAllAsync(output, SiteContents.RacesAsync(snapshot, cancellation), turn, cancellation);
            if (settings.SingleFile)
            {
                await races;
            }

            await Task.WhenAll(races, AddAllAsync(output, SiteContents.OthersAsync(beside, context.Scripts, settings.Questions, cancellation), turn, cancellation));
            bytes = await output.CompleteAsync(cancellation);
            dataFiles = output.DataFiles;
        }

        return new SiteReport(snapshot.ReleaseId, folder.Keep(), dataFiles, bytes);
    }

    private static async Task AddAllAsync(
        ISiteOutput output, IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> files, SemaphoreSlim turn, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        await foreach (var (name, json) in files)
        {
            buffer.ResetWrittenCount();
            ColumnarJson.Write(json.Span, buffer);
            await turn.WaitAsync(cancellation);
            try
            {
                await output.AddAsync(name, buffer.WrittenMemory, cancellation);
            }
            finally
            {
                turn.Release();
            }
        }
    }
}
