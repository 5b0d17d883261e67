using F1Warehouse.Raw.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace F1Warehouse.Raw;

/// <summary>
/// The model of the raw tables: the source of their DDL. Tables carry no schema, so that the same migrations build
/// <c>public</c> and a candidate, wherever the connection's search path points.
/// </summary>
internal sealed class RawContext(DbContextOptions<RawContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Raw tables are loaded whole and read whole: an index per foreign key would only slow the load.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var documentation = new EntityDocumentation();
        foreach (var dataset in Dataset.All)
        {
            var table = modelBuilder.Entity(dataset.Entity);
            Configure(table, dataset);
            Comment(table, dataset, documentation);
        }
    }

    private static void Configure(EntityTypeBuilder table, Dataset dataset)
    {
        table.Metadata.FindPrimaryKey()!.SetName($"pk_{dataset.Name}");
        foreach (var key in table.Metadata.FindPrimaryKey()!.Properties)
        {
            key.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
        }

        foreach (var column in dataset.Columns)
        {
            table.Property(column.PropertyName).HasColumnName(column.ColumnName);
            if (column.References is not null)
            {
                table.HasOne(column.References).WithMany().HasForeignKey(column.PropertyName)
                    .HasConstraintName($"fk_{dataset.Name}_{column.ColumnName}").OnDelete(DeleteBehavior.NoAction);
            }
        }

        table.Property(nameof(RawRow.LoadedAt)).HasColumnName("loaded_at").HasDefaultValueSql("now()");
    }

    private static void Comment(EntityTypeBuilder table, Dataset dataset, EntityDocumentation documentation)
    {
        table.ToTable(named => named.HasComment(documentation.Of(dataset.Entity)));
        foreach (var property in dataset.Entity.GetProperties())
        {
            table.Property(property.Name).HasComment(documentation.Of(property));
        }
    }
}
