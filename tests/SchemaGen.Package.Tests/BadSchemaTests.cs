using SchemaGen.Package.Tests.Infrastructure;

namespace SchemaGen.Package.Tests;

/// <summary>Each bad file gives its diagnostic or a working record, and none breaks another's record or the compiler.</summary>
public class BadSchemaTests(PackedPackage package)
{
    [Fact]
    public async Task Bad_files_are_named_and_the_others_work_on()
    {
        using Consumer consumer = new Consumer(package).WithSeedSchema().WriteProject();
        consumer.Write("schemas/empty.json", "");
        consumer.Write("schemas/array.json", "[1, 2]");
        consumer.Write("schemas/deep.json", new string('[', 10_000_000));
        consumer.Write("schemas/truncated.json", File.ReadAllText(Repository.SeedSchema)[..600]);
        consumer.Write("schemas/text.json", """{ "type": "string" }""");
        consumer.Write("schemas/minimum.json", """{ "type": "object", "properties": { "n": { "type": "integer", "minimum": "1" } } }""");
        consumer.Write("schemas/nothing.json", """{ "type": "object", "properties": { "size": { "enum": [] } } }""");
        consumer.Write("schemas/same.json", """{ "type": "object", "properties": { "a-b": { "type": "string" }, "a_b": { "type": "string" } } }""");
        consumer.Write("schemas/odd.json", """
            { "type": "object", "properties": { "Equals": { "type": "string" }, "class": { "type": "string" }, "日本語": { "type": "string" }, "a-b c": { "type": "string" } } }
            """);
        consumer.Write("Inputs.cs", """
            using Shop.Models;

            static class Inputs
            {
                public static readonly object Seed = new Gemini2_5FlashImagePreviewOfficialInput { Prompt = "a lighthouse" };
                public static readonly object Same = new SameInput();
                public static readonly object Odd = new OddInput { EqualsValue = "a", Class = "b", 日本語 = "c", ABC = "d" };
            }
            """);

        BuildResult build = await consumer.BuildAsync();

        Assert.DoesNotContain(build.Findings, static finding => finding.Id is "CS8785" or "AD0001");
        Assert.Equal(
            [
                ("array.json", "SG0002"),
                ("deep.json", "SG0001"),
                ("empty.json", "SG0001"),
                ("text.json", "SG0002"),
                ("truncated.json", "SG0001"),
            ],
            build.Errors.Select(static error => (error.File, error.Id)).Distinct().Order());

        // What is wrong in a vendor's file, and can be read all the same, stops nobody.
        Assert.Equal(["minimum.json", "nothing.json"], build.Findings.Where(static finding => finding.Id == "SG0004").Select(static finding => finding.File).Distinct().Order());
    }
}
