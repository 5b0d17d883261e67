using System.Globalization;
using System.Security.Cryptography;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Modeling;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Raw;
using F1Warehouse.Sql;
using static F1Warehouse.Sql.SqlLiteral;

namespace F1Warehouse.Deployment;

/// <summary>A new candidate with its raw tables filled, as <see cref="LoadStage"/> leaves it.</summary>
internal sealed class LoadPart(DatabaseFolder database, WarehouseSchemas schemas, string data, IReadOnlyCollection<Dataset> leftOut, Distribution distribution)
{
    private const string Open = "state in ('started', 'loaded', 'modeled', 'verified')";

    public void WriteTo(PsqlScript script)
    {
        var raw = schemas.Candidate.Raw;
        var files = Files();
        script.Part("Load", "A new candidate; the files are read where psql runs.")
            .Folder(files.Count == 0 ? data : Path.GetDirectoryName(files[0].File.Path)!)
            .Statement($"call f1_warehouse.sweep({Of(schemas.BaseName)}, '__next')")
            .Statement($"update f1_warehouse.releases set state = 'abandoned', place = null where base_schema = {Of(schemas.BaseName)} and {Open}")
            .Remember(
                $"insert into f1_warehouse.releases (base_schema, state, source, is_distributed, place)\nvalues ({Of(schemas.BaseName)}, 'started', {Of(data)}, {(distribution.IsAny ? "true" : "false")}, '__next') returning release_id as f1w_release")
            .Call($"f1_warehouse.make_schema({Of(schemas.BaseName)}, {Of(raw)})");
        foreach (var migration in ScriptFile.ReadFolder(database, database.Migrations))
        {
            script.Line("").Comment(migration.Name).Transaction(Identifier.SearchPath(raw), migration.Text, ModelPart.NoteMade);
        }

        var spread = new DistributionPart(raw, distribution);
        spread.Begin(script);

        // Each after those that it refers to: the keys are in place here.
        foreach (var file in files.OrderBy(file => Order(file.File.Dataset)))
        {
            Copy(script, raw, file);
        }

        spread.Check(script);
        Accept(script, UserExceptions.Read(database, CsvSource.WayTo(data)));
        foreach (var dataset in Dataset.All)
        {
            script.Statement(RawStatistics.Analyze(dataset, raw));
        }

        script.Statement("update f1_warehouse.releases set state = 'loaded' where release_id = :f1w_release");
    }

    // What the user's file says when the script is written.
    private static void Accept(PsqlScript script, IReadOnlyList<AcceptedFinding> findings)
    {
        foreach (var finding in findings)
        {
            script.Statement(Bind(
                AcceptedFindings.Insert, ":f1w_release", Of(finding.Rule), Of(finding.Key!), Of(finding.Reason!),
                finding.Evidence is { } evidence ? Of(evidence) : "null", Of(finding.Source), "null"));
        }
    }

    private static int Order(Dataset dataset) => ((List<Dataset>)[.. Dataset.All]).IndexOf(dataset);

    // Text first: whatever psql would take for a value, "\N" is null, and so is nothing at all.
    private static void Copy(PsqlScript script, string raw, FileInspection inspected)
    {
        var (file, columns) = (inspected.File, inspected.Columns!);
        var names = Enumerable.Range(0, columns.FieldCount)
            .Select(field => columns.Columns.FirstOrDefault(column => column.Field == field)?.Column.CsvHeader ?? FormattableString.Invariant($"unused_{field + 1}")).ToList();
        var dataset = file.Dataset;
        script.Line("").Comment(Path.GetFileName(file.Path))
            .Remember("select clock_timestamp() as f1w_begin")
            .Statement($"create temporary table f1w_file ({string.Join(", ", names.Select(name => $"{Identifier.Quote(name)} text"))})")
            .Line($"\\copy f1w_file from {Of(Path.GetFileName(file.Path))} with (format csv, header, encoding 'utf8')")
            .Statement(
                $"insert into {raw}.{dataset.Name} ({string.Join(", ", columns.Columns.Select(column => column.Column.ColumnName))})\n"
                + $"select {string.Join(", ", columns.Columns.Select(column => Value(column.Column, inspected)))}\nfrom f1w_file")
            .Statement(
                "insert into f1_warehouse.loaded_files (release_id, dataset, path, sha256, bytes, rows, milliseconds)\n"
                + $"select :f1w_release, {Of(dataset.Name)}, {Of(file.Path)}, {Of(Sha256(file))}, {file.Length.ToString(CultureInfo.InvariantCulture)}, count(*),\n"
                + "    extract(milliseconds from clock_timestamp() - :'f1w_begin'::timestamptz)::int\nfrom f1w_file")
            .Statement("drop table f1w_file");
    }

    private static string Value(DatasetColumn column, FileInspection file)
    {
        var text = Identifier.Quote(column.CsvHeader);
        var known = file.HasNullWords && column.IsNullable ? $@"regexp_replace({text}, '^(\\N|nan|null)$', '', 'i')" : $@"nullif({text}, '\N')";
        if (column.ClrType == typeof(string))
        {
            return column.IsNullable ? $"nullif({known}, '')" : known;
        }

        var whole = file.HasZeroFractions && column.ClrType == typeof(int) ? $"regexp_replace({known}, '[.]0+$', '')" : known;
        return $"nullif({whole}, '')::{TypeOf(column.ClrType)}";
    }

    private static string TypeOf(Type type) =>
        type == typeof(int) ? "int"
        : type == typeof(decimal) ? "numeric"
        : type == typeof(double) ? "double precision"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(TimeOnly) ? "time"
        : type == typeof(TimeSpan) ? "interval"
        : type == typeof(bool) ? "boolean"
        : throw new NotSupportedException($"no PostgreSQL type for properties of type {type}");

    private static string Sha256(CsvFile file)
    {
        using var stream = file.Open(0, file.Length);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    // Read to their ends: what the program would refuse is found before a DBA has the script.
    private List<FileInspection> Files()
    {
        var source = Directory.Exists(data)
            ? CsvSource.Open(data, leftOut)
            : throw new ConfigurationException($"{data}: expected a folder with the CSV files, because psql reads them with \\copy");
        if (source.Files.FirstOrDefault(file => !File.Exists(file.Path)) is { } packed)
        {
            throw new ConfigurationException($"{packed.Shown}: expected an unpacked file, because psql reads it with \\copy");
        }

        var files = source.Files.Select(FileInspection.Of).ToList();
        var findings = source.Findings.Concat(files.SelectMany(file => file.Findings)).Concat(files.Where(file => file.HasShortRecords).Select(file =>
            CsvFinding.OfFile(file.File.Shown, "expected rows of one length: some end early, which psql's \\copy does not take"))).ToList();
        return findings.Count == 0 ? files : throw new CsvDataException(string.Join('\n', findings), findings);
    }
}
