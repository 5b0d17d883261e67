using System.Buffers.Binary;

namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary>
/// Rows in the format of <c>COPY … (format binary)</c>, in a buffer that is used again after every
/// <see cref="Clear"/>. The format is described at https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format";
/// the payload of a field is what the <c>_recv</c> function of its type reads.
/// </summary>
internal sealed class BinaryRows(int capacity)
{
    // Signature, no flags, no header extension.
    private static ReadOnlySpan<byte> Header =>
    [
        (byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xff, (byte)'\r', (byte)'\n', 0,
        0, 0, 0, 0, 0, 0, 0, 0,
    ];

    // A field's length word and its largest payload of fixed size, an interval; a numeric is shorter than its text and 16 bytes.
    private const int FixedFieldSize = 4 + 20;

    private byte[] buffer = new byte[capacity];
    private int end;
    private int rowStart;

    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, end);

    public void Clear() => end = 0;

    public void WriteHeader()
    {
        Header.CopyTo(buffer.AsSpan(end));
        end += Header.Length;
    }

    public void WriteTrailer() => Int16(-1);

    /// <summary>Whether a row surely fits; a row that alone is larger than the buffer makes the empty buffer grow.</summary>
    /// <param name="fields">How many fields the row has.</param>
    /// <param name="textBytes">The bytes of all its texts.</param>
    public bool HasRoom(int fields, int textBytes)
    {
        var needed = 2 + (fields * FixedFieldSize) + textBytes + 2;
        if (end == 0 && needed > buffer.Length)
        {
            buffer = new byte[needed];
        }

        return needed <= buffer.Length - end;
    }

    public void BeginRow(int fields)
    {
        rowStart = end;
        Int16((short)fields);
    }

    /// <summary>Takes back the row under way.</summary>
    public void DropRow() => end = rowStart;

    public void Null() => Raw32(-1);

    // Length and value in one, because most fields of most rows are whole numbers.
    public void Int32(int value) => Raw64((4L << 32) | (uint)value);

    /// <summary>The value of the field written last, which is a whole number.</summary>
    public int LastInt32 => BinaryPrimitives.ReadInt32BigEndian(buffer.AsSpan(end - sizeof(int)));

    public void Int64(long value)
    {
        Raw32(8);
        Raw64(value);
    }

    public void Double(double value) => Int64(BitConverter.DoubleToInt64Bits(value));

    /// <summary>Microseconds; the days and months of an interval stay 0.</summary>
    public void Interval(long microseconds)
    {
        Raw32(16);
        Raw64(microseconds);
        Raw64(0);
    }

    /// <param name="groups">Groups of four decimal digits, the most significant first.</param>
    /// <param name="weight">The power of 10,000 of the first group.</param>
    /// <param name="negative">The sign.</param>
    /// <param name="scale">Digits after the point to show.</param>
    public void Numeric(ReadOnlySpan<short> groups, short weight, bool negative, short scale)
    {
        Raw32(8 + (groups.Length * 2));
        Int16((short)groups.Length);
        Int16(weight);
        Int16((short)(negative ? 0x4000 : 0));
        Int16(scale);
        foreach (var group in groups)
        {
            Int16(group);
        }
    }

    /// <summary>Text, or any payload that is a run of bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> value)
    {
        Raw32(value.Length);
        value.CopyTo(buffer.AsSpan(end));
        end += value.Length;
    }

    private void Int16(short value)
    {
        BinaryPrimitives.WriteInt16BigEndian(buffer.AsSpan(end), value);
        end += 2;
    }

    private void Raw32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(end), value);
        end += 4;
    }

    private void Raw64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(buffer.AsSpan(end), value);
        end += 8;
    }
}
