using System.Buffers.Binary;
using System.Text;

namespace F1Warehouse.IntegrationTests.Telemetry;

/// <summary>A message of protocol buffers, by the numbers of its fields.</summary>
internal sealed class WireMessage
{
    private readonly List<(int Field, byte[] Bytes, ulong Number)> fields = [];

    public WireMessage(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var tag = Varint(bytes, ref at);
            var (field, length) = ((int)(tag >> 3), 0);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((field, [], Varint(bytes, ref at)));
                    break;
                case 1:
                    fields.Add((field, [], BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at))));
                    at += 8;
                    break;
                case 2:
                    length = (int)Varint(bytes, ref at);
                    fields.Add((field, bytes[at..(at + length)], 0));
                    at += length;
                    break;
                case 5:
                    fields.Add((field, [], BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at))));
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"no wire type {tag & 7}");
            }
        }
    }

    public IEnumerable<WireMessage> Inner(int field) => Of(field).Select(found => new WireMessage(found.Bytes));

    public string Text(int field) => string.Concat(Of(field).Select(found => Encoding.UTF8.GetString(found.Bytes)));

    public string Hex(int field) => string.Concat(Of(field).Select(found => Convert.ToHexStringLower(found.Bytes)));

    public ulong Number(int field) => Of(field).Select(found => found.Number).FirstOrDefault();

    private IEnumerable<(int Field, byte[] Bytes, ulong Number)> Of(int field) => fields.Where(found => found.Field == field);

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
