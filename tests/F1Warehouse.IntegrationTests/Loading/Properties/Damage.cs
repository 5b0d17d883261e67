using CsCheck;

namespace F1Warehouse.IntegrationTests.Loading.Properties;

/// <summary>A change of a few bytes of a file.</summary>
/// <param name="Place">Where, as a share of the file's length.</param>
/// <param name="Removed">How many bytes go.</param>
/// <param name="Inserted">Bytes that come in their place.</param>
internal sealed record Damage(double Place, int Removed, byte[] Inserted)
{
    private static readonly byte[] Telling = [.. "\"\",,\n\r\\N0123456789.:-+eE "u8, 0, 0xff, 0xfe, 0xef, 0xbb, 0xbf, 0xc3, 0x80];

    public static Gen<Damage> Any { get; } =
        from place in Gen.Double[0, 1]
        from removed in Gen.Frequency((3, Gen.Int[0, 2]), (1, Gen.Int[0, 60]))
        from inserted in Gen.OneOf(Gen.OneOf(Telling), Gen.Byte).Array[0, 4]
        select new Damage(place, removed, inserted);

    public byte[] Spoil(byte[] file)
    {
        var from = (int)(Place * file.Length);
        return [.. file[..from], .. Inserted, .. file[Math.Min(file.Length, from + Removed)..]];
    }

    public override string ToString() => $"at {Place:p1} -{Removed} +{Convert.ToHexString(Inserted)}";
}
