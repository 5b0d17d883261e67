namespace F1Warehouse.Pipeline.Loading;

/// <summary>What is left of a header's or a file's name without case, blanks, underscores and hyphens.</summary>
internal static class LooseName
{
    public static bool Equals(string one, string other) => Of(one).Equals(Of(other), StringComparison.Ordinal);

    public static string Of(string name) =>
        string.Concat(name.Where(character => !char.IsWhiteSpace(character) && character is not ('_' or '-'))).ToLowerInvariant();
}
