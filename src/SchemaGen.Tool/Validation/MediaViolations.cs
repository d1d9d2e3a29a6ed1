using System.Globalization;
using SchemaGen.Constraints;
using SchemaGen.Evaluation.Engine;
using SchemaGen.Json;
using SchemaGen.Models;

namespace SchemaGen.Tool.Validation;

/// <summary>Finds references to media that are neither URLs nor data URIs of an accepted type: what vendors say beside the keywords, and the generated record checks as well.</summary>
internal static class MediaViolations
{
    /// <param name="model">The model.</param>
    /// <param name="input">The input.</param>
    public static IReadOnlyList<SchemaViolation> Of(InputModel model, JsonNode input)
    {
        List<SchemaViolation> found = [];
        var definitions = model.Definitions.ToDictionary(static definition => definition.Key, static definition => definition.Shape, StringComparer.Ordinal);
        definitions[""] = model.Root;
        var waiting = new Queue<(Shape Shape, JsonNode Node, string Pointer, ViolationSubject Subject)>();
        waiting.Enqueue((model.Root, input, "", default));
        while (waiting.TryDequeue(out (Shape Shape, JsonNode Node, string Pointer, ViolationSubject Subject) next))
        {
            switch (next.Shape, next.Node)
            {
                case (TextShape { Media.Accept: var accept }, JsonString { Value: var text }) when !MediaReferenceConstraint.IsValid(text, accept):
                    found.Add(new SchemaViolation(next.Pointer, KeywordNames.Format, ConstraintMessages.Media, next.Subject, MediaReferenceConstraint.Describe(text, accept) ?? "", MediaReferenceConstraint.Expected(accept)));
                    break;
                case (ReferenceShape { Key: var key }, _) when definitions.TryGetValue(key, out ObjectShape? target):
                    waiting.Enqueue(next with { Shape = target });
                    break;
                case (ObjectShape record, JsonObject json):
                    foreach (PropertyModel property in record.Properties)
                    {
                        if (json[property.WireName] is { } value)
                        {
                            waiting.Enqueue((property.Shape, value, JsonPointer.Append(next.Pointer, property.WireName), new ViolationSubject(null, property.WireName)));
                        }
                    }

                    break;
                case (ListShape list, JsonArray array):
                    for (int i = 0; i < array.Items.Count; i++)
                    {
                        waiting.Enqueue((list.Item, array.Items[i], JsonPointer.Append(next.Pointer, i.ToString(CultureInfo.InvariantCulture)), new ViolationSubject("an item of ", next.Subject.Name)));
                    }

                    break;
            }
        }

        return found;
    }
}
