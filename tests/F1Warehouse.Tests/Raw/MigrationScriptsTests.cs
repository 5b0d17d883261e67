using F1Warehouse.Raw;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace F1Warehouse.Tests.Raw;

public sealed class MigrationScriptsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "database", "migrations");

    [Fact]
    public void Each_exported_script_is_what_EF_Core_writes_today()
    {
        using var context = new RawContextFactory().CreateDbContext([]);
        var migrator = context.GetService<IMigrator>();
        var previous = Migration.InitialDatabase;
        foreach (var id in context.Database.GetMigrations())
        {
            var expected = migrator.GenerateScript(previous, id, MigrationsSqlGenerationOptions.NoTransactions);
            var exported = File.ReadAllText(Path.Combine(Folder, $"{id}.sql"));
            Assert.Equal(expected.ReplaceLineEndings("\n").Trim(), exported.ReplaceLineEndings("\n").Trim());
            previous = id;
        }
    }

    [Fact]
    public void Every_script_belongs_to_a_migration()
    {
        using var context = new RawContextFactory().CreateDbContext([]);
        Assert.Equal(
            context.Database.GetMigrations(),
            Directory.EnumerateFiles(Folder, "*.sql").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_change_of_the_model_lacks_its_migration()
    {
        using var context = new RawContextFactory().CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges(), "run ./build.sh --target=AddMigration --name=<WhatChanged>");
    }
}
