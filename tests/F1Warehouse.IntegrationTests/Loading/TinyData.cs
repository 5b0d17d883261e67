using System.IO.Compression;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>A folder with good files of a few invented rows, for a test to spoil.</summary>
internal sealed class TinyData : IDisposable
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["circuits"] = """"
            circuitId,circuitRef,name,location,country,lat,lng,alt,url
            1,"ring","The ""Ring""","Nowhere","Utopia",-37.8497,144.968,10,"http://x/1"
            2,"loop","Loop, old","Elsewhere","Utopia",2.76083,101.738,\N,"http://x/2"

            """",
        ["constructors"] = """"
            constructorId,constructorRef,name,nationality,url
            1,"ant","Ant","Utopian","http://x/1"
            2,"bee","Bée","Utopian","http://x/2"

            """",
        ["drivers"] = """"
            driverId,driverRef,number,code,forename,surname,dob,nationality,url
            1,"one",44,"ONE","Ann","One","1985-01-07","Utopian","http://x/1"
            2,"two",\N,\N,"Bob","Two","1988-02-29","Utopian","http://x/2"

            """",
        ["seasons"] = """"
            year,url
            2023,"http://x/2023"
            2024,"http://x/2024"

            """",
        ["status"] = """"
            statusId,status
            1,"Finished"
            2,"Engine"

            """",
        ["races"] = """"
            raceId,year,round,circuitId,name,date,time,url,fp1_date,fp1_time,fp2_date,fp2_time,fp3_date,fp3_time,quali_date,quali_time,sprint_date,sprint_time
            10,2023,1,1,"First","2023-03-05","15:00:00","http://x/10",\N,\N,\N,\N,\N,\N,\N,\N,\N,\N
            11,2024,1,2,"Second","2024-03-02",\N,\N,"2024-02-29","11:30:00",\N,\N,\N,\N,\N,\N,\N,\N

            """",
        ["results"] = """"
            resultId,raceId,driverId,constructorId,number,grid,position,positionText,positionOrder,points,laps,time,milliseconds,fastestLap,rank,fastestLapTime,fastestLapSpeed,statusId
            1,10,1,1,44,1,1,1,1,25,58,1:34:50.616,5690616,39,2,1:27.452,218.3,1
            2,10,2,2,3,0,\N,R,2,0,12,\N,\N,\N,\N,\N,\N,2

            """",
        ["sprint_results"] = """"
            resultId,raceId,driverId,constructorId,number,grid,position,positionText,positionOrder,points,laps,time,milliseconds,fastestLap,fastestLapTime,statusId,rank
            1,10,1,1,44,1,1,1,1,8,17,25:38.426,1538426,14,1:30.013,1,\N

            """",
        ["qualifying"] = """"
            qualifyId,raceId,driverId,constructorId,number,position,q1,q2,q3
            1,10,1,1,44,1,1:26.572,1:25.187,1:26.714
            2,10,2,2,3,2,1:26.103,\N,\N

            """",
        ["lap_times"] = """"
            raceId,driverId,lap,position,time,milliseconds
            10,1,1,1,"1:38.109",98109
            10,1,2,1,"1:33.006",93006
            10,2,1,2,"2:05:07.547",7507547

            """",
        ["pit_stops"] = """"
            raceId,driverId,stop,lap,time,duration,milliseconds
            10,1,1,12,17:05:23,26.898,26898
            10,2,1,11,17:05:52,51:09.017,3069017

            """",
        ["driver_standings"] = """"
            driverStandingsId,raceId,driverId,points,position,positionText,wins
            1,10,1,33,1,1,1
            2,10,2,0.5,2,2,0

            """",
        ["constructor_standings"] = """"
            constructorStandingsId,raceId,constructorId,points,position,positionText,wins
            1,10,1,33,1,1,1

            """",
        ["constructor_results"] = """"
            constructorResultsId,raceId,constructorId,points,status
            1,10,1,33,\N
            2,10,2,0,"D"

            """",
    };

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("f1w");

    public TinyData()
    {
        Assert.Equal(Dataset.All.Select(dataset => dataset.Name).Order(StringComparer.Ordinal), Files.Keys.Order(StringComparer.Ordinal));
        Directory.CreateDirectory(Folder);
        foreach (var (name, text) in Files)
        {
            File.WriteAllText(PathOf(name), text);
        }
    }

    public string Folder => Path.Combine(root.FullName, "data");

    public static int Rows => Files.Values.Sum(text => text.Count(character => character == '\n') - 1);

    public string PathOf(string dataset) => Path.Combine(Folder, $"{dataset}.csv");

    public void Write(string dataset, string text) => File.WriteAllText(PathOf(dataset), text);

    public void Write(string dataset, byte[] bytes) => File.WriteAllBytes(PathOf(dataset), bytes);

    public string Read(string dataset) => File.ReadAllText(PathOf(dataset));

    public byte[] ReadBytes(string dataset) => File.ReadAllBytes(PathOf(dataset));

    /// <summary>Replaces a text that occurs once.</summary>
    public void Replace(string dataset, string old, string now)
    {
        var parts = Read(dataset).Split(old);
        Assert.Equal(2, parts.Length);
        Write(dataset, string.Join(now, parts));
    }

    public void Append(string dataset, string lines) => File.AppendAllText(PathOf(dataset), lines);

    /// <summary>A zip of the files in a folder of that name inside it.</summary>
    public string Zip(string inner = "")
    {
        var zip = Path.Combine(root.FullName, "archive.zip");
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Create);
        foreach (var file in Directory.GetFiles(Folder))
        {
            archive.CreateEntryFromFile(file, $"{inner}{Path.GetFileName(file)}");
        }

        return zip;
    }

    public void Dispose() => root.Delete(recursive: true);
}
