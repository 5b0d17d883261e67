using System.ComponentModel.DataAnnotations.Schema;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using F1Warehouse.Raw.Entities;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw;

/// <summary>
/// One CSV file and the raw table it fills. Everything is read off the entity, which is the only place that declares
/// header → property → column; <see cref="RawContext"/> names its columns from here too.
/// </summary>
public sealed class Dataset
{
    /// <summary>The datasets, each after the ones that it refers to.</summary>
    public static IReadOnlyList<Dataset> All { get; } =
    [
        new(typeof(Circuit)),
        new(typeof(Constructor)),
        new(typeof(Driver)),
        new(typeof(Season)),
        new(typeof(Status)),
        new(typeof(Race)),
        new(typeof(Result)),
        new(typeof(SprintResult)),
        new(typeof(Qualifying)),
        new(typeof(LapTime)),
        new(typeof(PitStop)),
        new(typeof(DriverStanding)),
        new(typeof(ConstructorStanding)),
        new(typeof(ConstructorResult)),
    ];

    // Not the inherited loaded_at, which no file holds.
    private const BindingFlags FromFile = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private Dataset([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type entity)
    {
        Entity = entity;
        Name = entity.GetCustomAttribute<TableAttribute>()!.Name;
        IsOptional = entity.IsDefined(typeof(OptionalAttribute));
        IsDispensable = IsOptional || entity.IsDefined(typeof(DispensableAttribute));
        var nullability = new NullabilityInfoContext();
        Columns = [.. entity.GetProperties(FromFile).Select(property => new DatasetColumn(
            property.GetCustomAttribute<CsvHeaderAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name),
            property.Name,
            ColumnNameOf(property),
            Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
            nullability.Create(property).ReadState == NullabilityState.Nullable,
            property.IsDefined(typeof(OptionalAttribute)),
            property.IsDefined(typeof(UtcAttribute)),
            property.GetCustomAttribute<ReferencesAttribute>()?.Entity))];
        PrimaryKey = [.. entity.GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames
            .Select(name => Columns.Single(column => column.PropertyName == name).ColumnName)];
        DistributionColumn = entity.GetProperties(FromFile).SingleOrDefault(property => property.IsDefined(typeof(DistributedAttribute))) is { } distributed
            ? ColumnNameOf(distributed)
            : null;
    }

    /// <summary>The entity class.</summary>
    // The annotation keeps the properties in a trimmed or natively compiled program.
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)]
    public Type Entity { get; }

    /// <summary>The name of the raw table, and of the file without its ending: <c>lap_times</c>.</summary>
    public string Name { get; }

    /// <summary>The file's name: <c>lap_times.csv</c>.</summary>
    public string FileName => $"{Name}.csv";

    /// <summary>The columns in the order of the original file; <c>loaded_at</c> is not one of them.</summary>
    public IReadOnlyList<DatasetColumn> Columns { get; }

    /// <summary>The columns of the primary key, in its order.</summary>
    public IReadOnlyList<string> PrimaryKey { get; }

    /// <summary>Whether there are editions of the data set without this file.</summary>
    public bool IsOptional { get; }

    /// <summary>Whether a load can leave it out where it is asked to: the table is then empty.</summary>
    public bool IsDispensable { get; }

    /// <summary>The column by which the rows are spread over the nodes of a distributed warehouse; null = the table stays on one.</summary>
    public string? DistributionColumn { get; }

    /// <summary>Whether a table has a foreign key to this one.</summary>
    public bool IsReferenced => All.Any(child => child.Columns.Any(column => column.References == Entity));

    /// <summary>The column of a property: <c>[Column]</c>, else the property's name in snake case.</summary>
    public static string ColumnNameOf(PropertyInfo property) =>
        property.GetCustomAttribute<ColumnAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    public override string ToString() => Name;
}
