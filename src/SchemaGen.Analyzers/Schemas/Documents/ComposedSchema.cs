using SchemaGen.Json;

namespace SchemaGen.Schemas.Documents;

/// <summary>A schema combined with everything that it is composed of.</summary>
/// <param name="Json">The keywords of all parts. Each keeps its span of the file.</param>
/// <param name="AllowsNull">Whether a part allows null by other means than <c>type</c>.</param>
/// <param name="Identity">The schema that it refers to, where it differs from that in annotations only; otherwise the schema itself.</param>
/// <param name="IsReference">Whether it is the same as what it refers to.</param>
/// <param name="HasParts">Whether any part is located outside its own keywords: only then can it come to contain itself.</param>
internal sealed record ComposedSchema(JsonObject Json, bool AllowsNull, JsonObject Identity, bool IsReference, bool HasParts);

/// <summary>The schemas that were composed on the path to a location.</summary>
/// <param name="Schema">The <see cref="ComposedSchema.Identity"/> of the last.</param>
/// <param name="Before">Those before it.</param>
internal sealed record CompositionTrail(JsonObject Schema, CompositionTrail? Before)
{
    /// <summary>The longest trail that is followed. No vendor nests deeper than three, and what is deeper than lists may nest is untyped anyway.</summary>
    private const int Longest = 64;

    /// <summary>Whether the trail returns to a schema that it has passed, or is too long to be followed.</summary>
    public bool IsEndless
    {
        get
        {
            int length = 0;
            for (CompositionTrail? step = Before; step is not null; step = step.Before)
            {
                if (ReferenceEquals(step.Schema, Schema) || ++length > Longest)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
