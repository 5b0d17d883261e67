using System.Buffers;
using System.Collections.Concurrent;
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
        // In one file what is alike stands together, because it packs well.
        await using var beside = settings.SingleFile ? null : await snapshot.BesideAsync(context, cancellation);
        int dataFiles;
        long bytes;
        await using (ISiteOutput output = settings.SingleFile ? new SingleFileOutput(folder.Scratch, page) : new FolderOutput(folder.Scratch, page))
        {
            var sources = new ConcurrentQueue<SiteSource>(SiteContents.Sources(context.Scripts, settings.Questions));
            using var turn = new SemaphoreSlim(1);
            WarehouseSnapshot[] sessions = beside is null ? [snapshot] : [snapshot, beside];
            await Task.WhenAll(sessions.Select(session => AddAllAsync(output, sources, session, turn, cancellation)));
            bytes = await output.CompleteAsync(cancellation);
            dataFiles = output.DataFiles;
        }

        return new SiteReport(snapshot.ReleaseId, folder.Keep(), dataFiles, bytes);
    }

    // Takes one source after the other, until none is left.
    private static async Task AddAllAsync(
        ISiteOutput output, ConcurrentQueue<SiteSource> sources, WarehouseSnapshot session, SemaphoreSlim turn, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 16);
        try
        {
            while (sources.TryDequeue(out var source))
            {
                await foreach (var (name, json) in source(session, cancellation))
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
        catch
        {
            // The other session need not go on.
            sources.Clear();
            throw;
        }
    }
}
