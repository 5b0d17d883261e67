using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Figures;

/// <summary>Several drivers who shared a car have a row each with the same order in the list; one of them stands for the car.</summary>
internal static class Car
{
    /// <summary>The row of a classified driver, else the first one.</summary>
    public static IReadOnlyList<Entry> Of(IEnumerable<Entry> results) =>
        [.. results.GroupBy(entry => (entry.Race.Id, entry.Order)).Select(car => car.OrderBy(entry => !entry.IsClassified).ThenBy(entry => entry.Id).First())];
}
