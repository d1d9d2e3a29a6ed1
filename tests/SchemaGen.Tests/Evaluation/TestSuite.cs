using System.Text;
using System.Text.Json;
using SchemaGen.CompilerServices;
using SchemaGen.Evaluation.Instances;
using SchemaGen.Shared;

namespace SchemaGen.Tests.Evaluation;

/// <summary>The official JSON-Schema-Test-Suite, read where it lies beside the repository.</summary>
internal static class TestSuite
{
    /// <summary>The folder of the suite; null where it is not there.</summary>
    public static string? Folder { get; } = RepositoryRoot.Beside("json-schema-test-suite") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>The documents that tests refer to, by their URI.</summary>
    public static IReadOnlyDictionary<string, Instance> Remotes()
    {
        string remotes = Path.Combine(Folder!, "remotes");
        return Directory.EnumerateFiles(remotes, "*.json", SearchOption.AllDirectories).ToDictionary(
            file => "http://localhost:1234/" + Path.GetRelativePath(remotes, file).Replace('\\', '/'),
            static file => InstanceReader.Parse(File.ReadAllBytes(file)));
    }

    /// <summary>The tests of a file, or of the files of a folder.</summary>
    public static IEnumerable<SuiteTest> Read(params string[] path)
    {
        string place = Path.Combine([Folder!, "tests", "draft2020-12", .. path]);
        IEnumerable<string> files = Directory.Exists(place) ? Directory.EnumerateFiles(place, "*.json").Order(StringComparer.Ordinal) : [place];
        return files.SelectMany(ReadFile);
    }

    private static IEnumerable<SuiteTest> ReadFile(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. from @group in document.RootElement.EnumerateArray()
               let text = @group.GetProperty("schema").GetRawText()
               let schema = InstanceReader.Parse(Encoding.UTF8.GetBytes(text))
               from test in @group.GetProperty("tests").EnumerateArray()
               select new SuiteTest(
                   Path.GetFileNameWithoutExtension(file),
                   @group.GetProperty("description").GetString()!,
                   test.GetProperty("description").GetString()!,
                   schema,
                   text,
                   InstanceReader.Parse(Encoding.UTF8.GetBytes(test.GetProperty("data").GetRawText())),
                   test.GetProperty("valid").GetBoolean()),
        ];
    }
}

/// <summary>One test of the suite.</summary>
internal sealed record SuiteTest(string File, string Group, string Test, Instance Schema, string SchemaText, Instance Data, bool IsValid);
