namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary>Reads runs of ASCII digits.</summary>
internal static class Digits
{
    /// <summary>The number that the digits write; -1 where there are none, more than 18, or anything else.</summary>
    public static long Read(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > 18)
        {
            return -1;
        }

        long number = 0;
        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return -1;
            }

            number = (number * 10) + digit;
        }

        return number;
    }

    /// <summary>A fraction of a second, one to six digits, in microseconds; -1 where it is anything else.</summary>
    public static long ReadMicroseconds(ReadOnlySpan<byte> fraction)
    {
        if (fraction.Length > 6)
        {
            return -1;
        }

        var number = Read(fraction);
        for (var length = fraction.Length; length < 6 && number > 0; length++)
        {
            number *= 10;
        }

        return number;
    }
}
