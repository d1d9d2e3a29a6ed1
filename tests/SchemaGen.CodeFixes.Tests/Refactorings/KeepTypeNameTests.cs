using Xunit;

namespace SchemaGen.CodeFixes.Tests;

public sealed class KeepTypeNameTests
{
    [Theory]
    [InlineData("[ModelInput(\"studio/pro-1.0\")] public sealed partial record Own$$Input;", "[ModelInput(\"studio/pro-1.0\", TypeName = \"OwnInput\")] public sealed partial record OwnInput;")]
    [InlineData("[Serializable, Model$$Input(\"studio/pro-1.0\")] partial record A;", "[Serializable, ModelInput(\"studio/pro-1.0\", TypeName = \"A\")] partial record A;")]
    public async Task The_name_is_written_down(string declaration, string expected)
    {
        Assert.Equal("using SchemaGen;\n" + expected, await RefactoringTest<KeepTypeNameRefactoring>.FileAsync("using SchemaGen;\n" + declaration));
    }

    [Theory]
    [InlineData("[ModelInput(\"studio/pro-1.0\", TypeName = \"B\")] partial record A$$;")]
    [InlineData("[ModelInput(\"studio/pro-1.0\")] partial record A { int X =>$$ 1; }")]
    [InlineData("partial record A$$;")]
    public async Task Not_offered_elsewhere(string declaration)
    {
        Assert.Null(await RefactoringTest<KeepTypeNameRefactoring>.FileAsync("using SchemaGen;\n" + declaration));
    }
}
