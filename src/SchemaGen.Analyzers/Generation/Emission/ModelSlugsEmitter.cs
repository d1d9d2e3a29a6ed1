using SchemaGen.Generation.Cataloging;
using SchemaGen.Generation.Planning;
using SchemaGen.Generation.Rendering.Text;

namespace SchemaGen.Generation.Emission;

/// <summary>Prints the class with a constant for each slug.</summary>
internal static class ModelSlugsEmitter
{
    public static string Emit(Catalog catalog)
    {
        var writer = new CodeWriter();
        FileHeader.Emit(writer, catalog.Namespace);
        writer.Line("/// <summary>The slugs of the models that this project has schema files of.</summary>");
        writer.Line($"[{GeneratedCode.Attribute}]");
        using (writer.Open($"{(catalog.IsPublic ? "public" : "internal")} static class {GeneratedLists.ModelSlugs}"))
        {
            foreach (SlugConstant slug in catalog.Slugs)
            {
                DocumentationEmitter.Emit(writer, "summary", $"The model {XmlText.Code(slug.Slug)}.");
                writer.Line($"public const string {slug.Name} = {Literal.Text(slug.Slug)};");
            }
        }

        return writer.ToString();
    }
}
