using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace F1Warehouse.IntegrationTests.Telemetry;

/// <summary>A small receiver of OTLP over HTTP.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();

    public Collector()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add($"{Address}/");
        listener.Start();
        _ = ReceiveAsync();
    }

    public string Address { get; }

    /// <summary>The spans that came: of each its name, its id, its parent's, and its status (2 = error).</summary>
    public IReadOnlyList<ReceivedSpan> Spans =>
    [
        .. Parts("/v1/traces").SelectMany(resource => resource.Inner(2)).SelectMany(scope => scope.Inner(2))
            .Select(span => new ReceivedSpan(span.Text(5), span.Hex(2), span.Hex(4), span.Inner(15).Select(status => status.Number(3)).FirstOrDefault())),
    ];

    /// <summary>The names of the metrics that came.</summary>
    public IReadOnlySet<string> Metrics =>
        Parts("/v1/metrics").SelectMany(resource => resource.Inner(2)).SelectMany(scope => scope.Inner(2)).Select(metric => metric.Text(1)).ToHashSet();

    /// <summary>What the senders said of themselves: <c>service.name=f1warehouse</c>.</summary>
    public IReadOnlySet<string> Resources => Parts("/v1/traces").Concat(Parts("/v1/metrics")).SelectMany(resource => resource.Inner(1))
        .SelectMany(resource => resource.Inner(1)).Select(pair => $"{pair.Text(1)}={string.Concat(pair.Inner(2).Select(value => value.Text(1)))}").ToHashSet();

    /// <summary>A port that nobody listens at.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Close();

    private IEnumerable<WireMessage> Parts(string path) => received.Where(request => request.Path == path).SelectMany(request => new WireMessage(request.Body).Inner(1));

    private async Task ReceiveAsync()
    {
        while (listener.IsListening)
        {
            var request = await listener.GetContextAsync();
            using var body = new MemoryStream();
            await request.Request.InputStream.CopyToAsync(body);
            received.Enqueue((request.Request.Url!.AbsolutePath, body.ToArray()));
            request.Response.ContentType = "application/x-protobuf";
            request.Response.Close();
        }
    }
}
