import { Checkbox } from "@heroui/react";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof Checkbox>, "children">;

/** The box before a row, and in a table's head the one for all of them; a table names and steers those itself. */
export function RowCheckbox(props: Props) {
  return (
    <Checkbox {...props}>
      <Checkbox.Content>
        <Checkbox.Control>
          <Checkbox.Indicator />
        </Checkbox.Control>
      </Checkbox.Content>
    </Checkbox>
  );
}
