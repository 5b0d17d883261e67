using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

/// <summary>C15: where nobody asks for Kerberos, nothing looks for its libraries, and no server is asked for it.</summary>
public sealed class GssTests
{
    private const int GssRequest = 80877104;
    private const int SslRequest = 80877103;

    [Theory]
    [InlineData("")]
    [InlineData(";SSL Mode=Prefer")]
    public async Task The_first_word_to_a_server_is_not_about_it(string more)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var first = FirstWordAsync(listener, cancellation);
        await Assert.ThrowsAsync<NpgsqlException>(() => WarehouseDatabase.OpenAsync(
            $"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=ann;Database=f1{more}", cancellation));
        var word = await first;
        Assert.NotEqual(GssRequest, word);
        Assert.Equal(SslRequest, word);
    }

    private static async Task<int> FirstWordAsync(TcpListener listener, CancellationToken cancellation)
    {
        using var client = await listener.AcceptTcpClientAsync(cancellation);
        var message = new byte[8];
        await client.GetStream().ReadExactlyAsync(message, cancellation);
        return BinaryPrimitives.ReadInt32BigEndian(message.AsSpan(4));
    }
}
