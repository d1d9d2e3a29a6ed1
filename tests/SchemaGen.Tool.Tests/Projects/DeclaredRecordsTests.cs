using SchemaGen.Tool.Projects;
using SchemaGen.Tool.Tests.Infrastructure;

namespace SchemaGen.Tool.Tests.Projects;

public sealed class DeclaredRecordsTests
{
    [Theory]
    [InlineData("[ModelInput(\"a/b\")]\npublic sealed partial record FlashInput;", "a/b .FlashInput")]
    [InlineData("namespace Shop.Own;\n\n[SchemaGen.ModelInput(\"a\")]\n[Obsolete(\"x\")]\ninternal partial record class One { }\n[ModelInput(\"b\")] partial record Two;", "a Shop.Own.One|b Shop.Own.Two")]
    [InlineData("[ModelInput(\"a\", TypeName = \"Flash\")]\npartial record OwnInput;", "a .OwnInput as Flash")]
    [InlineData("namespace Shop.event { [ModelInput(\"a\")]\npartial record One; }", "")]
    [InlineData("namespace Shop.@event {\n[ModelInput(\"a\")]\npartial record One; }", "a Shop.@event.One")]
    [InlineData("// [ModelInput(\"a\")] partial record One;", "")]
    [InlineData("[ModelInput(ModelSlugs.A)] partial record One;", "")]
    [InlineData("class ModelInput { }", "")]
    public void Declarations_are_read_as_they_are_written(string source, string expected)
    {
        using var project = new ToolProject();
        project.Write("Inputs/A.cs", source);
        project.Write("obj/B.cs", "[ModelInput(\"z\")] partial record Z;");

        Assert.Equal(expected, string.Join('|', DeclaredRecords.In(project.Folder).Select(static record => $"{record.Slug} {record.Namespace}.{record.Name}{(record.TypeName is { } name ? " as " + name : "")}")));
    }
}
