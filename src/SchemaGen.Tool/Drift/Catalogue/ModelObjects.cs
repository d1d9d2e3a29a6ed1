using SchemaGen.Models;
using SchemaGen.Tool.Drift.Witnesses;

namespace SchemaGen.Tool.Drift.Catalogue;

/// <summary>The objects of a model, by their place in the input.</summary>
/// <param name="model">The model.</param>
internal sealed class ModelObjects(InputModel model)
{
    private readonly Dictionary<string, ObjectShape> _definitions = model.Definitions.ToDictionary(static definition => definition.Key, static definition => definition.Shape, StringComparer.Ordinal);

    /// <summary>Finds the object with fixed members at a place; null where there is none, or where it is one of several alternatives.</summary>
    public ObjectShape? Find(IReadOnlyList<PathStep> path)
    {
        Shape? shape = model.Root;
        foreach (PathStep step in path)
        {
            shape = Resolved(shape) switch
            {
                ObjectShape value when step.Kind == StepKind.Member => value.Properties.FirstOrDefault(property => property.WireName == step.Name)?.Shape,
                ObjectShape value when step.Kind == StepKind.Entry => value.Additional,
                ListShape list when step.Kind == StepKind.Item => list.Item,
                MapShape map when step.Kind == StepKind.Entry => map.Value,
                _ => null,
            };
        }

        return Resolved(shape) as ObjectShape;
    }

    private Shape? Resolved(Shape? shape) =>
        shape is ReferenceShape { Key: var key } ? key.Length == 0 ? model.Root : _definitions.GetValueOrDefault(key) : shape;
}
