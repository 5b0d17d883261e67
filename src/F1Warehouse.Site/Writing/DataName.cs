namespace F1Warehouse.Site.Writing;

/// <summary>The name of a data file, which is part of a path and of a page: nothing in it needs an escape.</summary>
internal static class DataName
{
    /// <exception cref="ArgumentException">Another character is in it: a query of ours makes names of what it must not.</exception>
    public static void Check(string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_'))
        {
            throw new ArgumentException($"data file '{name}': expected lower-case letters, digits, hyphens and underscores", nameof(name));
        }
    }
}
