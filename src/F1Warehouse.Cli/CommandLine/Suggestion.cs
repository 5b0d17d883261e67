namespace F1Warehouse.Cli.CommandLine;

/// <summary>What a slip of the fingers was probably meant to be.</summary>
internal static class Suggestion
{
    private const int MostSlips = 2;

    /// <returns>The word that is nearest by letters changed, exchanged with their neighbour, added or left out; null where none is near.</returns>
    public static string? For(string written, IEnumerable<string> words) =>
        words.Select(word => (Word: word, Slips: Slips(written, word))).Where(known => known.Slips <= MostSlips).OrderBy(known => known.Slips)
            .Select(known => known.Word).FirstOrDefault();

    // Damerau and Levenshtein's distance.
    private static int Slips(string one, string other)
    {
        var slips = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                slips[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1,
                    slips[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
                }
            }
        }

        return slips[one.Length, other.Length];
    }
}
