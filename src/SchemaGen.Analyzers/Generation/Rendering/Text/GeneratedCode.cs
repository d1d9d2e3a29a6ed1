namespace SchemaGen.Generation.Rendering.Text;

/// <summary>Marks generated types, so that analyzers and coverage leave them alone.</summary>
internal static class GeneratedCode
{
    public static readonly string Attribute = $"global::System.CodeDom.Compiler.GeneratedCode(\"SchemaGen\", \"{Version}\")";

    private static string Version => typeof(GeneratedCode).Assembly.GetName().Version.ToString();
}
